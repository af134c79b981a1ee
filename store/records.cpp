// Each record is the fields of its struct in the order in which the struct declares them. The text
// of a block is not stored twice: its span says where it is.

#include "store/records.h"

#include "store/record_coder.h"

namespace docent {
namespace {

void encode_into(RecordEncoder& out, const Block& block) {
    out.number(static_cast<std::uint64_t>(block.kind))
        .number(static_cast<std::uint64_t>(block.heading_level))
        .number(block.begin_byte)
        .number(block.end_byte)
        .number(block.page)
        .number(block.line)
        .number(block.is_reconstructed ? 1U : 0U);
}

Block decode_block(RecordDecoder& in, std::string_view text) {
    Block block;
    const auto kind = in.number<unsigned>();
    if (kind > static_cast<unsigned>(BlockKind::disclaimer)) in.fail();
    block.kind = static_cast<BlockKind>(kind);
    block.heading_level = in.number<int>();
    block.begin_byte = in.number<std::size_t>();
    block.end_byte = in.number<std::size_t>();
    block.page = in.number<std::uint32_t>();
    block.line = in.number<std::uint32_t>();
    block.is_reconstructed = in.number<unsigned>() != 0;
    if (block.begin_byte > block.end_byte || block.end_byte > text.size()) in.fail();
    block.text = text.substr(block.begin_byte, block.end_byte - block.begin_byte);
    return block;
}

// Encodes a document with `text` in the place of its own.
std::string encode_with_text(const Document& document, std::string_view text) {
    RecordEncoder out;
    out.string(document.article_id)
        .string(document.path)
        .string(document.record_id)
        .string(document.title)
        .string(document.author)
        .string(document.source_url)
        .string(document.published)
        .string(document.reviewed)
        .string(document.updated)
        .string(document.language)
        .string(document.content_hash)
        .string(text);
    out.number(document.blocks.size());
    for (const Block& block : document.blocks) encode_into(out, block);
    out.number(document.dropped.size());
    for (const Dropped& dropped : document.dropped) {
        out.string(dropped.text)
            .string(dropped.rule)
            .number(dropped.begin_byte)
            .number(dropped.end_byte)
            .number(dropped.page)
            .number(dropped.line);
    }
    return out.sealed();
}

// Decodes a document whose text `restore` makes of the stored one.
template <typename Restore>
Document decode_with_text(std::string_view bytes, Restore restore) {
    RecordDecoder in(bytes);
    Document document;
    document.article_id = in.string();
    document.path = in.string();
    document.record_id = in.string();
    document.title = in.string();
    document.author = in.string();
    document.source_url = in.string();
    document.published = in.string();
    document.reviewed = in.string();
    document.updated = in.string();
    document.language = in.string();
    document.content_hash = in.string();
    document.text = restore(in.string());
    in.list([&] { document.blocks.push_back(decode_block(in, document.text)); });
    in.list([&] {
        Dropped dropped;
        dropped.text = in.string();
        dropped.rule = in.string();
        dropped.begin_byte = in.number<std::size_t>();
        dropped.end_byte = in.number<std::size_t>();
        dropped.page = in.number<std::uint32_t>();
        dropped.line = in.number<std::uint32_t>();
        document.dropped.push_back(std::move(dropped));
    });
    in.end();
    return document;
}

}  // namespace

std::string encode(const ArticlePlace& place) {
    return RecordEncoder()
        .number(place.ordinal)
        .number(place.passages)
        .number(place.terms)
        .unsealed();
}

ArticlePlace decode_article_place(std::string_view bytes) {
    RecordDecoder in = RecordDecoder::unsealed(bytes);
    ArticlePlace place;
    place.ordinal = in.number<std::uint32_t>();
    place.passages = in.number<std::uint32_t>();
    place.terms = in.number<std::uint32_t>();
    in.end();
    if (place.ordinal >= place.passages) RecordDecoder::fail();
    return place;
}

std::string encode(const ArticleHead& head) {
    return RecordEncoder()
        .string(head.id)
        .string(head.root)
        .string(head.path)
        .string(head.record_id)
        .string(head.title)
        .string(head.author)
        .string(head.source_url)
        .string(head.published)
        .string(head.reviewed)
        .string(head.updated)
        .string(head.content_hash)
        .number(head.size_bytes)
        .time(head.modified_ns)
        .time(head.indexed_ns)
        .number(head.passages)
        .sealed();
}

ArticleHead decode_article_head(std::string_view bytes) {
    RecordDecoder in(bytes);
    ArticleHead head;
    head.id = in.string();
    head.root = in.string();
    head.path = in.string();
    head.record_id = in.string();
    head.title = in.string();
    head.author = in.string();
    head.source_url = in.string();
    head.published = in.string();
    head.reviewed = in.string();
    head.updated = in.string();
    head.content_hash = in.string();
    head.size_bytes = in.number();
    head.modified_ns = in.number<std::int64_t>();
    head.indexed_ns = in.number<std::int64_t>();
    head.passages = in.number<std::uint32_t>();
    in.end();
    return head;
}

std::string encode(const Passage& passage) {
    return RecordEncoder()
        .string(passage.id.article_id)
        .number(passage.id.ordinal)
        .string(passage.title)
        .strings(passage.heading_path)
        .string(passage.text)
        .number(passage.begin_byte)
        .number(passage.end_byte)
        .number(passage.token_count)
        .number(passage.page)
        .number(passage.line)
        .string(passage.language)
        .sealed();
}

Passage decode_passage(std::string_view bytes) {
    RecordDecoder in(bytes);
    Passage passage;
    passage.id.article_id = in.string();
    passage.id.ordinal = in.number<std::uint32_t>();
    passage.title = in.string();
    passage.heading_path = in.strings();
    passage.text = in.string();
    passage.begin_byte = in.number<std::size_t>();
    passage.end_byte = in.number<std::size_t>();
    passage.token_count = in.number<std::uint32_t>();
    passage.page = in.number<std::uint32_t>();
    passage.line = in.number<std::uint32_t>();
    passage.language = in.string();
    in.end();
    return passage;
}

std::string encode(const Document& document) {
    return encode_with_text(document, document.text);
}

Document decode_document(std::string_view bytes) {
    return decode_with_text(bytes, [](std::string text) { return text; });
}

std::string encode_frame(const Document& document, const std::vector<ByteSpan>& passages) {
    std::string gaps;
    std::size_t at = 0;
    for (const ByteSpan& passage : passages) {
        gaps.append(document.text, at, passage.begin - at);
        at = passage.end;
    }
    gaps.append(document.text, at);
    return encode_with_text(document, gaps);
}

Document decode_frame(std::string_view bytes, const std::vector<Passage>& passages) {
    return decode_with_text(bytes, [&](const std::string& gaps) {
        std::string text;
        std::size_t at = 0;  // in gaps
        for (const Passage& passage : passages) {
            if (passage.begin_byte < text.size()) RecordDecoder::fail();
            const std::size_t gap = passage.begin_byte - text.size();
            if (gap > gaps.size() - at) RecordDecoder::fail();
            text.append(gaps, at, gap);
            text += passage.text;
            at += gap;
        }
        return text.append(gaps, at);
    });
}

std::string encode(const IndexState& state) {
    return RecordEncoder()
        .number(state.generation)
        .time(state.updated_s)
        .number(state.articles)
        .number(state.passages)
        .number(state.passage_terms)
        .strings(state.roots)
        .strings(state.settings.include)
        .strings(state.settings.exclude)
        .number(state.settings.follow_links ? 1U : 0U)
        .strings(state.settings.kept_rules)
        .string(state.settings.language)
        .strings(state.settings.synonyms)
        .number(state.is_reread_due ? 1U : 0U)
        .number(state.are_lines_settled ? 1U : 0U)
        .sealed();
}

IndexState decode_index_state(std::string_view bytes) {
    RecordDecoder in(bytes);
    IndexState state;
    state.generation = in.number();
    state.updated_s = in.number<std::int64_t>();
    state.articles = in.number();
    state.passages = in.number();
    state.passage_terms = in.number();
    state.roots = in.strings();
    state.settings.include = in.strings();
    state.settings.exclude = in.strings();
    state.settings.follow_links = in.number<unsigned>() != 0;
    state.settings.kept_rules = in.strings();
    state.settings.language = in.string();
    state.settings.synonyms = in.strings();
    state.is_reread_due = in.number<unsigned>() != 0;
    state.are_lines_settled = in.number<unsigned>() != 0;
    in.end();
    return state;
}

std::string encode(const std::vector<SkippedFile>& skipped) {
    RecordEncoder out;
    out.number(skipped.size());
    for (const SkippedFile& file : skipped) {
        out.string(file.root)
            .string(file.path)
            .number(file.size_bytes)
            .time(file.modified_ns)
            .string(file.reason);
    }
    return out.sealed();
}

std::vector<SkippedFile> decode_skipped(std::string_view bytes) {
    if (bytes.empty()) return {};  // never written
    RecordDecoder in(bytes);
    std::vector<SkippedFile> skipped;
    in.list([&] {
        SkippedFile file;
        file.root = in.string();
        file.path = in.string();
        file.size_bytes = in.number();
        file.modified_ns = in.number<std::int64_t>();
        file.reason = in.string();
        skipped.push_back(std::move(file));
    });
    in.end();
    return skipped;
}

std::string encode(const std::vector<RepeatedLines>& repeated) {
    RecordEncoder out;
    out.number(repeated.size());
    for (const RepeatedLines& lines : repeated) {
        out.string(lines.root).number(lines.hashes.size());
        for (const std::uint64_t hash : lines.hashes) out.number(hash);
    }
    return out.sealed();
}

std::vector<RepeatedLines> decode_repeated_lines(std::string_view bytes) {
    if (bytes.empty()) return {};  // never written
    RecordDecoder in(bytes);
    std::vector<RepeatedLines> repeated;
    in.list([&] {
        RepeatedLines lines;
        lines.root = in.string();
        in.list([&] { lines.hashes.push_back(in.number()); });
        repeated.push_back(std::move(lines));
    });
    in.end();
    return repeated;
}

}  // namespace docent
