#include "cli/command.h"

namespace recount::cli {

const std::vector<Command>& Commands() {
  static const std::vector<Command> commands = {
      {"timeline", "one reconciled timeline, with the words and the reading behind every day",
       R"(Examples:
  recount timeline articles/                       what happened when, as all outlets together tell it
  recount timeline articles/ --about NATO          only where NATO takes part
  recount timeline articles/ --since 2022-01-10 --until 2022-01-14
  recount timeline articles/ --level full          also what one outlet alone mentions in passing
  recount timeline a.txt b.html --outlet a="Press TV" --published b=2022-01-13
  recount timeline articles/ --format json -o account.json)",
       AddTimeline},
      {"diff", "claims across outlets: conflict, disputed, updated, compatible, agree, single",
       R"(Examples:
  recount diff articles/                           where the outlets differ, agree, or stand alone
  recount diff articles/ --about Vienna            one place, person or body
  recount diff articles/ --only conflict,disputed  the disagreements alone
  recount diff articles/ --format md -o claims.md)",
       AddDiff},
      {"who", "what each person or body is reported to have said, by day, the outlets' wordings side by side",
       R"(Examples:
  recount who articles/                            everybody who is reported to have said something
  recount who articles/ --speaker Belov            one person or body
  recount who articles/ --about NATO --since 2022-01-10
  recount who articles/ --format csv -o said.csv   a row a wording, for a spreadsheet
  recount who articles/ --format json              the whole record; "sayings" aligns the wordings word by word)",
       AddWho},
      {"check", "run fixture corpora against their expected.json; exit 1 on a regression",
       R"(Examples:
  recount check fixtures/*                         every corpus, a table each, and what was missed
  recount check fixtures/ferry-fire --brief        the table alone
  recount check fixtures/* --quiet                 one line a corpus)",
       AddCheck},
      {"annotate", "one JSON line an article: the half of the work that runs in parallel",
       R"(Examples:
  recount annotate articles/ -o annotated.jsonl    read once ...
  recount diff annotated.jsonl                     ... and compare without reading again: the same result
  recount annotate a.txt --format conllu           the parse (CoNLL-U)
  recount annotate page.html --text                the text that offsets count in)",
       AddAnnotate},
      {"explain", "why: the tree of reasons behind a date, a speaker, an event, a verdict",
       R"(Examples:
  recount explain articles/ --text "on Thursday"   everything whose words contain this
  recount explain articles/ --id telegraph.t7      one answer, by its id in the JSON record
  recount explain articles/ --id telegraph         an article: where its publication day comes from)",
       AddExplain},
      {"dates", "the times in articles or on standard input, with TIMEX3 values",
       R"(Examples:
  echo "They met last Friday." | recount dates --published 2022-01-13
  recount dates articles/ --format json
  recount dates a.txt --format timex3              the text itself with <TIMEX3> tags)",
       AddDates},
      {"report", "the whole account as one page for a browser, without network or scripts needed",
       R"(Examples:
  recount report articles/ -o story.html           timeline, claims, who said what, every text with its marks
  recount report articles/ --about "Ann Bell" -o bell.html)",
       AddReport},
      {"export", "the account for other programs: tables, calendars, timelines, linked data, annotated texts",
       R"(Examples:
  recount export articles/ --format csv -o timeline.csv         a row an event and article (csv-claims, csv-sayings)
  recount export articles/ --format ical -o story.ics           for a calendar; days that are not sure are tentative
  recount export articles/ --format timelinejs -o story.json    for TimelineJS
  recount export articles/ --format jsonld                      schema.org: NewsArticle, Event, Claim
  recount export articles/ --format timeml                      the texts with TIMEX3, EVENT and TLINK
Dates that are not sure stay so: they stand as EDTF in a text field ("[2022-01-12..2022-01-13]", "2022-01-13?").)",
       AddExport},
      {"graph", "the story graph for other programs: DOT, GraphML, node-link or the whole record",
       R"(Examples:
  recount graph articles/ | dot -Tsvg > story.svg
  recount graph articles/ --format graphml -o story.graphml      for Gephi, yEd, networkx
  recount graph articles/ --format nodelink --about "Andrei Belov")",
       AddGraph},
      {"help", "a command's help, the man page, completions for shells",
       R"(Examples:
  recount help diff
  recount help --manual | man -l -
  source <(recount help --completion bash))",
       AddHelp},
  };
  return commands;
}

}  // namespace recount::cli
