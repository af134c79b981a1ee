#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/error.h"
#include "store/index_reader.h"
#include "store/index_writer.h"
#include "tests/temp_folder.h"

namespace docent::test {

/// A passage as it is written down in a test.
struct PassageText {
    std::vector<std::string> headings;
    std::string text;
    std::vector<std::string> inferred_questions = {};
};

/// Gives an article ready to be written, in the root "..", with the path ID.txt.
inline ArticleEntry article_from(const std::string& id, const std::string& title,
                                 const std::vector<PassageText>& passages,
                                 const std::string& language = "en") {
    const TermAnalyzer analyzer(language);
    ArticleEntry article;
    article.head.id = id;
    article.head.root = "..";
    article.head.path = id + ".txt";
    article.head.title = title;
    article.document.article_id = id;
    article.document.path = article.head.path;
    article.document.title = title;
    article.document.language = language;
    for (const PassageText& source : passages) {
        Passage passage;
        passage.id = {id, static_cast<std::uint32_t>(article.passages.size())};
        passage.title = title;
        passage.language = article.document.language;
        passage.heading_path = source.headings;
        passage.text = source.text;
        passage.begin_byte = article.document.text.size();
        article.document.text += source.text;
        passage.end_byte = article.document.text.size();
        article.document.blocks.push_back(
            {BlockKind::paragraph, 0, source.text, passage.begin_byte, passage.end_byte});
        article.document.text += "\n\n";
        article.passages.push_back(
            passage_entry_from(std::move(passage), analyzer, source.inferred_questions));
    }
    article.title_terms = analyzer.analyze(title);
    return article;
}

/// Gives a one-passage article without headings.
inline ArticleEntry article_from(const std::string& id, const std::string& text) {
    return article_from(id, "Title of " + id, {{{}, text}});
}

/// Gives the kind of the Error that `work` throws, or nothing; its message in `message`.
inline std::optional<ErrorKind> error_of(const std::function<void()>& work,
                                         std::string* message = nullptr) {
    try {
        work();
    } catch (const Error& error) {
        if (message != nullptr) *message = error.what();
        return error.kind();
    }
    return std::nullopt;
}

}  // namespace docent::test
