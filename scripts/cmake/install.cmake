# What `cmake --install` and `cpack` lay down: the command with its man page and completions, and the library with its
# headers for find_package(recount).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

if(TARGET recount)
  install(TARGETS recount RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  # Made from --help by the command itself, so that they never say anything else.
  set(manual ${PROJECT_BINARY_DIR}/recount.1)
  add_custom_command(OUTPUT ${manual}
    COMMAND ${CMAKE_COMMAND} -DRECOUNT=$<TARGET_FILE:recount> -DOUT=${PROJECT_BINARY_DIR} -P ${PROJECT_SOURCE_DIR}/scripts/cmake/manual.cmake
    DEPENDS recount ${PROJECT_SOURCE_DIR}/scripts/cmake/manual.cmake)
  add_custom_target(manual ALL DEPENDS ${manual})
  install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${PROJECT_BINARY_DIR}/completion.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME recount)
  install(FILES ${PROJECT_BINARY_DIR}/completion.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _recount)
  install(FILES ${PROJECT_BINARY_DIR}/completion.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME recount.fish)
endif()

set(libraries recount_engine recount_flags)
foreach(step model knowledge article language people times speech events dating story compare report check)
  list(APPEND libraries recount_${step})
endforeach()
install(TARGETS ${libraries} EXPORT recount ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/recount)
install(EXPORT recount NAMESPACE recount:: FILE recount-targets.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/recount)
# The front door, the records, the reports: no step's inner headers.
install(FILES engine/engine.h DESTINATION include/recount/engine)
foreach(folder model report check)
  install(DIRECTORY engine/${folder} DESTINATION include/recount/engine FILES_MATCHING PATTERN "*.h"
    PATTERN "page" EXCLUDE PATTERN "*_html.h" EXCLUDE PATTERN "*_parts.h" EXCLUDE)
endforeach()
install(FILES engine/story/story_graph.h engine/story/origins.h DESTINATION include/recount/engine/story)
install(FILES engine/knowledge/files.h engine/knowledge/words.h DESTINATION include/recount/engine/knowledge)
install(FILES engine/report/recount-1.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/recount)
install(FILES LICENSE ATTRIBUTION.md README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
configure_package_config_file(scripts/cmake/recount-config.cmake.in ${PROJECT_BINARY_DIR}/recount-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/recount)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/recount-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/recount-config.cmake ${PROJECT_BINARY_DIR}/recount-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/recount)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME recount)
set(CPACK_PACKAGE_CONTACT "The recount developers <recount@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "one reconciled account of what several outlets wrote")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_STRIP_FILES ON)
include(CPack)
