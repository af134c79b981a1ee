// One Xapian document per passage and, last, one for the article, whose data is the article's text
// with holes for its passages (see encode_frame).

#include "store/article_entry.h"

#include <xapian.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "store/schema.h"
#include "store/version.h"
#include "store/word_list.h"

namespace docent {
namespace {

// Xapian accepts some other terms too, and loses the whole batch at the commit.
bool is_storable(std::string_view term) {
    return !term.empty() && term.size() <= kMaxTermBytes &&
           term.find('\0') == std::string_view::npos && !(term[0] >= 'A' && term[0] <= 'Z');
}

bool is_indexed(const Term& term) {
    return term.role != WordRole::function && is_storable(term.stem);
}

void add_presence(Xapian::Document& document, Field field, const std::vector<Term>& terms) {
    for (const Term& term : terms) {
        if (is_indexed(term)) document.add_boolean_term(field_term(field, term.stem));
    }
}

using TermCounts = std::unordered_map<std::string_view, Xapian::termcount>;

// Adds the storable terms of a text to `counts`, which views them. Gives how many there are.
std::uint64_t count_terms(const std::vector<Term>& terms, TermCounts& counts) {
    std::uint64_t length = 0;
    for (const Term& term : terms) {
        if (!is_indexed(term)) continue;
        ++counts[term.stem];
        ++length;
    }
    return length;
}

void add_counted(Xapian::Document& document, Field field, const TermCounts& counts) {
    for (const auto& [term, count] : counts) document.add_term(field_term(field, term), count);
}

// Gives the number of its indexed terms.
std::uint64_t add_passage(Xapian::WritableDatabase& index, const ArticleEntry& article,
                          const PassageEntry& entry, const std::string& number) {
    Xapian::Document document;
    document.set_data(encode(entry.passage));
    document.add_value(kArticleNumberSlot, number);
    TermCounts counts;
    const std::uint64_t length = count_terms(entry.terms, counts);
    add_counted(document, Field::body, counts);
    add_presence(document, Field::title, article.title_terms);
    add_presence(document, Field::heading, entry.heading_terms);
    index.add_document(document);
    return length;
}

std::string frame_of(const ArticleEntry& article) {
    std::vector<ByteSpan> spans;
    for (const PassageEntry& entry : article.passages) {
        spans.push_back({entry.passage.begin_byte, entry.passage.end_byte});
    }
    return encode_frame(article.document, spans);
}

std::uint64_t add_article(Xapian::WritableDatabase& index, const ArticleEntry& article,
                          std::uint32_t number) {
    ArticleHead head = article.head;
    head.number = number;
    head.passages = static_cast<std::uint32_t>(article.passages.size());
    Xapian::Document document;
    document.set_data(frame_of(article));
    document.add_value(kArticleNumberSlot, value_from_number(number));
    document.add_value(kArticleHeadSlot, encode(head));
    document.add_boolean_term(std::string(kIdPrefix) + head.id);
    TermCounts counts;
    std::uint64_t length = 0;
    for (const PassageEntry& entry : article.passages) length += count_terms(entry.terms, counts);
    add_counted(document, Field::article, counts);
    add_presence(document, Field::article_title, article.title_terms);
    for (const std::uint64_t line : article.repeatable_lines) {
        document.add_boolean_term(line_term(head.root, line));
    }
    index.add_document(document);
    return length;
}

}  // namespace

EntryCounts& EntryCounts::operator+=(const EntryCounts& other) {
    articles += other.articles;
    passages += other.passages;
    passage_terms += other.passage_terms;
    article_terms += other.article_terms;
    return *this;
}

PassageEntry passage_entry_from(Passage passage, const TermAnalyzer& analyzer) {
    PassageEntry entry;
    entry.terms = analyzer.analyze(passage.text);
    for (const std::string& heading : passage.heading_path) {
        for (Term& term : analyzer.analyze(heading)) entry.heading_terms.push_back(std::move(term));
    }
    entry.passage = std::move(passage);
    return entry;
}

EntryCounts add_entry(Xapian::WritableDatabase& index, const ArticleEntry& article,
                      std::uint32_t number) {
    EntryCounts counts{1, article.passages.size(), 0, 0};
    const std::string number_value = value_from_number(number);
    for (const PassageEntry& entry : article.passages) {
        counts.passage_terms += add_passage(index, article, entry, number_value);
    }
    counts.article_terms = add_article(index, article, number);
    return counts;
}

std::vector<std::string_view> listed_words(const std::vector<PassageEntry>& passages) {
    std::unordered_set<std::string_view> words;
    for (const PassageEntry& entry : passages) {
        for (const auto* terms : {&entry.terms, &entry.heading_terms}) {
            for (const Term& term : *terms) {
                if (is_listed_word(term.word)) words.insert(term.word);
            }
        }
    }
    return {words.begin(), words.end()};
}

}  // namespace docent
