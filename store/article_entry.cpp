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

std::vector<Term> analyze_all(const std::vector<std::string>& texts, const TermAnalyzer& analyzer) {
    std::vector<Term> terms;
    for (const std::string& text : texts) {
        for (Term& term : analyzer.analyze(text)) terms.push_back(std::move(term));
    }
    return terms;
}

using TermCounts = std::unordered_map<std::string_view, Xapian::termcount>;

// The storable terms of a passage, which view its entry, and how many there are.
struct CountedTerms {
    TermCounts counts;
    std::uint32_t length = 0;
};

CountedTerms count_terms(const std::vector<Term>& terms) {
    CountedTerms counted;
    for (const Term& term : terms) {
        if (!is_indexed(term)) continue;
        ++counted.counts[term.stem];
        ++counted.length;
    }
    return counted;
}

void add_passage(Xapian::WritableDatabase& index, const ArticleEntry& article,
                 const PassageEntry& entry, const TermCounts& counts, const ArticlePlace& place) {
    Xapian::Document document;
    document.set_data(encode(entry.passage));
    document.add_value(kArticlePlaceSlot, encode(place));
    for (const auto& [term, count] : counts) {
        document.add_term(field_term(Field::body, term), count);
    }
    add_presence(document, Field::title, article.title_terms);
    add_presence(document, Field::heading, entry.heading_terms);
    add_presence(document, Field::inferred, entry.inferred_terms);
    index.add_document(document);
}

std::string frame_of(const ArticleEntry& article) {
    std::vector<ByteSpan> spans;
    for (const PassageEntry& entry : article.passages) {
        spans.push_back({entry.passage.begin_byte, entry.passage.end_byte});
    }
    return encode_frame(article.document, spans);
}

void add_article(Xapian::WritableDatabase& index, const ArticleEntry& article) {
    ArticleHead head = article.head;
    head.passages = static_cast<std::uint32_t>(article.passages.size());
    Xapian::Document document;
    document.set_data(frame_of(article));
    document.add_value(kArticleHeadSlot, encode(head));
    document.add_boolean_term(std::string(kIdPrefix) + head.id);
    document.add_boolean_term(std::string(kLanguagePrefix) + article.document.language);
    add_presence(document, Field::article_title, article.title_terms);
    for (const std::uint64_t line : article.repeatable_lines) {
        document.add_boolean_term(line_term(head.root, line));
    }
    index.add_document(document);
}

}  // namespace

EntryCounts& EntryCounts::operator+=(const EntryCounts& other) {
    articles += other.articles;
    passages += other.passages;
    passage_terms += other.passage_terms;
    return *this;
}

PassageEntry passage_entry_from(Passage passage, const TermAnalyzer& analyzer,
                                const std::vector<std::string>& inferred_questions) {
    PassageEntry entry;
    entry.terms = analyzer.analyze(passage.text);
    entry.heading_terms = analyze_all(passage.heading_path, analyzer);
    entry.inferred_terms = analyze_all(inferred_questions, analyzer);
    entry.passage = std::move(passage);
    return entry;
}

EntryCounts add_entry(Xapian::WritableDatabase& index, const ArticleEntry& article) {
    std::vector<CountedTerms> counted;
    ArticlePlace place{0, static_cast<std::uint32_t>(article.passages.size()), 0};
    for (const PassageEntry& entry : article.passages) {
        counted.push_back(count_terms(entry.terms));
        place.terms += counted.back().length;
    }
    for (; place.ordinal < place.passages; ++place.ordinal) {
        add_passage(index, article, article.passages[place.ordinal], counted[place.ordinal].counts,
                    place);
    }
    add_article(index, article);
    return {1, place.passages, place.terms};
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
