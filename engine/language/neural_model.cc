#include "engine/language/neural_model.h"

#include <cstring>

#include "engine/model/strings.h"

namespace recount::language {
namespace {

constexpr std::size_t kSizes = 5;
constexpr std::size_t kFactors = 11;
constexpr int kNameSize = 64;
constexpr int kNameTags = 7;
constexpr std::uint32_t kLargest = 1U << 16U;  // no side of a matrix is longer

// Takes matrices off the front of the bytes: {u32 outputs, u32 quads, 56 bytes of nothing, scale, bias, correction,
// weights}.
class MatrixReader {
 public:
  explicit MatrixReader(std::string_view bytes) : bytes_(bytes) {}
  bool Take(PackedMatrix* out, int outputs, int inputs) {
    if (bytes_.size() < 64) return false;
    std::uint32_t head[2];
    std::memcpy(head, bytes_.data(), sizeof head);
    if (head[0] != static_cast<std::uint32_t>(outputs) || head[1] * 4U != static_cast<std::uint32_t>(inputs))
      return false;
    if (head[0] > kLargest || head[1] > kLargest) return false;
    out->outputs = outputs;
    out->quads = static_cast<int>(head[1]);
    out->blocks = (outputs + 15) / 16;
    const auto padded = static_cast<std::size_t>(out->padded());
    const std::size_t weights = padded * 4 * head[1];
    const std::size_t size = 64 + padded * 12 + weights;
    if (bytes_.size() < size) return false;
    const char* at = bytes_.data() + 64;
    out->scale = reinterpret_cast<const float*>(at);
    out->bias = out->scale + padded;
    out->correction = reinterpret_cast<const std::int32_t*>(out->bias + padded);
    out->weights = reinterpret_cast<const std::int8_t*>(out->correction + padded);
    bytes_.remove_prefix((size + 63) / 64 * 64 < bytes_.size() ? (size + 63) / 64 * 64 : bytes_.size());
    return true;
  }

 private:
  std::string_view bytes_;
};

bool ReadMatrices(std::string_view bytes, int layers, int tag_size, int arc_size, NeuralModel* m) {
  MatrixReader reader(bytes);
  m->layers.resize(static_cast<std::size_t>(layers));
  int inputs = kNeuralInput;
  for (NeuralModel::Layer& layer : m->layers) {
    for (int d = 0; d < 2; ++d) {
      if (!reader.Take(&layer.input[d], 4 * m->units, inputs) || !reader.Take(&layer.state[d], 4 * m->units, m->units))
        return false;
    }
    inputs = 2 * m->units;
  }
  const int tags = static_cast<int>(m->tags.size());
  const int relations = static_cast<int>(m->relations.size());
  const int rel = m->relation_size;
  return reader.Take(&m->tag_hidden, tag_size, inputs) && reader.Take(&m->tag_out, tags, tag_size) &&
         reader.Take(&m->name_hidden, kNameSize, inputs) && reader.Take(&m->name_out, kNameTags, kNameSize) &&
         reader.Take(&m->arc_head, arc_size, inputs) && reader.Take(&m->arc_dependent, arc_size, inputs) &&
         reader.Take(&m->arc, arc_size, arc_size) && reader.Take(&m->relation_head, rel, inputs) &&
         reader.Take(&m->relation_dependent, rel, inputs) && reader.Take(&m->relation_pair, relations * rel, rel) &&
         reader.Take(&m->relation_single, relations, rel);
}

}  // namespace

bool HashedRows::View(std::string_view slots, std::string_view rows, int size, HashedRows* out) {
  if (slots.size() < 8 || slots.size() % 8 != 0 || size <= 0) return false;
  out->table_ = reinterpret_cast<const std::uint32_t*>(slots.data());
  out->slots_ = static_cast<std::uint32_t>(slots.size() / 8);
  out->rows_ = reinterpret_cast<const std::int8_t*>(rows.data());
  out->count_ = static_cast<std::uint32_t>(rows.size() / static_cast<std::size_t>(size));
  out->size_ = size;
  return true;
}

absl::StatusOr<NeuralModel> NeuralModel::View(std::string_view bytes) {
  const auto bad = [](const char* why) {
    return absl::DataLossError(std::string("neural model: ") + why +
                               "; make it anew with engine/language/training/neural");
  };
  const std::size_t head = kNeuralMagic.size() + 4 + kNeuralSections * 8U;
  if (bytes.size() < head || bytes.substr(0, kNeuralMagic.size()) != kNeuralMagic)
    return bad("not a model of this version");
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 4 != 0) return bad("not aligned");
  std::uint32_t table[1 + 2 * kNeuralSections];
  std::memcpy(table, bytes.data() + kNeuralMagic.size(), sizeof table);
  if (table[0] != kNeuralSections) return bad("wrong number of sections");
  std::string_view section[kNeuralSections];
  for (std::uint32_t i = 0; i < kNeuralSections; ++i) {
    const std::size_t begin = table[1 + 2 * i];
    const std::size_t size = table[2 + 2 * i];
    if (begin > bytes.size() || size > bytes.size() - begin || begin % 64 != 0) return bad("cut short");
    section[i] = bytes.substr(begin, size);
  }
  NeuralModel m;
  m.name = std::string(section[0]);
  for (std::size_t i = 0; i + 1 < section[1].size(); i += 2) {
    const auto upos = static_cast<unsigned char>(section[1][i]);
    const auto xpos = static_cast<unsigned char>(section[1][i + 1]);
    if (upos > static_cast<unsigned char>(Upos::X) || xpos > static_cast<unsigned char>(Xpos::None))
      return bad("unknown tag");
    m.tags.push_back({static_cast<Upos>(upos), static_cast<Xpos>(xpos)});
  }
  for (char c : section[2]) {
    if (static_cast<unsigned char>(c) > static_cast<unsigned char>(Rel::xcomp)) return bad("unknown relation");
    m.relations.push_back(static_cast<Rel>(c));
  }
  if (m.tags.empty() || m.tags.size() > 255 || m.relations.empty() || m.relations.size() > 255)
    return bad("no tags or relations");
  std::uint32_t sizes[kSizes];
  float factors[kFactors];
  if (section[3].size() != sizeof sizes || section[4].size() != sizeof factors) return bad("wrong sizes");
  std::memcpy(sizes, section[3].data(), sizeof sizes);
  std::memcpy(factors, section[4].data(), sizeof factors);
  for (std::uint32_t s : sizes) {
    if (s > 1024) return bad("wrong sizes");
  }
  const int layers = static_cast<int>(sizes[0]);
  m.units = static_cast<int>(sizes[1]);
  m.tag_layer = static_cast<int>(sizes[2]);
  m.relation_size = static_cast<int>(sizes[4]);
  const int arc_size = static_cast<int>(sizes[3]);
  if (layers < 1 || layers > 8 || m.units % 4 != 0 || m.units < 4 || m.tag_layer >= layers) return bad("wrong sizes");
  if (arc_size % 16 != 0 || arc_size > 256 || arc_size < 16 || m.relation_size % 16 != 0 || m.relation_size < 16)
    return bad("wrong sizes");
  float* const fields[kFactors] = {&m.word_by,          &m.piece_by,   &m.tag_by,           &m.arc_head_by,
                                   &m.arc_dependent_by, &m.arc_by,     &m.relation_head_by, &m.relation_dependent_by,
                                   &m.pair_by,          &m.pair_scale, &m.name_by};
  for (std::size_t i = 0; i < kFactors; ++i) *fields[i] = factors[i];
  if (!HashedRows::View(section[5], section[6], 100, &m.vectors) ||
      !HashedRows::View(section[7], section[8], 96, &m.words) ||
      !HashedRows::View(section[9], section[10], 64, &m.pieces)) {
    return bad("no words");
  }
  if (section[11].size() != static_cast<std::size_t>(arc_size)) return bad("no root");
  m.root = reinterpret_cast<const std::uint8_t*>(section[11].data());
  if (!ReadMatrices(section[12], layers, 128, arc_size, &m)) return bad("wrong matrices");
  return m;
}

}  // namespace recount::language
