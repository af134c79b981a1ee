// An article as it is indexed, found by its id or by its path.

#include <algorithm>
#include <iostream>

#include "cli/answer_text.h"
#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/terminal.h"
#include "indexer/readers/article_format.h"
#include "model/error.h"
#include "query/answer_json.h"
#include "store/index_reader.h"
#include "text/counted.h"

namespace docent {
namespace {

// Gives the id of the article named by id or path. Throws: Error(usage) when there is none.
std::string find_article(const IndexReader& index, const std::string& name) {
    if (index.article_head(name)) return name;
    const std::vector<ArticleHead> heads = index.article_heads();
    const auto found = std::find_if(heads.begin(), heads.end(),
                                    [&](const ArticleHead& head) { return head.path == name; });
    if (found != heads.end()) return found->id;
    throw Error(ErrorKind::usage,
                "there is no article with the id or path " + name +
                    "; paths are relative to the indexed folder, as `docent ask` shows them");
}

// Gives the disclaimers that begin in a span of the article: people see them, no answer has them.
std::string disclaimers_in(const Document& article, std::size_t begin_byte, std::size_t end_byte,
                           const Terminal& terminal) {
    std::string text;
    for (const Block& block : article.blocks) {
        const bool is_in = block.begin_byte >= begin_byte && block.begin_byte < end_byte;
        if (!is_in || block.kind != BlockKind::disclaimer) continue;
        text += '\n' + styled("disclaimer, in no answer", Style::source, terminal) + '\n' +
                wrapped(without_controls(block.text), terminal.width, 0);
    }
    return text;
}

std::string text_from(const Document& article, const std::vector<Passage>& passages,
                      const Terminal& terminal) {
    std::string text = styled(without_controls(article.title), Style::answer, terminal) + '\n' +
                       styled(without_controls(article.path + ", language " + article.language),
                              Style::source, terminal) +
                       '\n';
    std::size_t shown = 0;  // bytes of the article
    for (const Passage& passage : passages) {
        text += disclaimers_in(article, shown, passage.begin_byte, terminal);
        shown = passage.begin_byte;
        std::string heading = "#p-" + std::to_string(passage.id.ordinal);
        for (const std::string& part : passage.heading_path) heading += " › " + part;
        if (passage.page != 0) heading += ", page " + std::to_string(passage.page);
        text += '\n' + styled(without_controls(heading), Style::source, terminal) + '\n' +
                wrapped(without_controls(passage.text), terminal.width, 0);
    }
    text += disclaimers_in(article, shown, article.text.size(), terminal);
    if (!article.dropped.empty()) {
        const std::string left_out =
            "left out: " + counted(article.dropped.size(), "line") + ", see --dropped";
        text += '\n' + styled(left_out, Style::source, terminal) + '\n';
    }
    return text;
}

// Gives the place of a line in the article's file, or an empty text where it has none.
std::string place_of(const Dropped& dropped, ArticleFormat format) {
    const bool is_book = format == ArticleFormat::epub;
    const bool is_office = format == ArticleFormat::docx || format == ArticleFormat::odt;
    std::string place;
    if (dropped.page != 0) place = (is_book ? "chapter " : "page ") + std::to_string(dropped.page);
    if (dropped.line != 0) {
        place += (place.empty() ? "" : ", ") + std::string(is_office ? "paragraph " : "line ") +
                 std::to_string(dropped.line);
    }
    return place.empty() ? "" : place + "  ";
}

std::string dropped_text_from(const Document& article, const Terminal& terminal) {
    if (article.dropped.empty()) return "Nothing was left out.\n";
    const ArticleFormat format = format_from_path(article.path).value_or(ArticleFormat::plain_text);
    std::string text;
    for (const Dropped& dropped : article.dropped) {
        text += styled(place_of(dropped, format) + dropped.rule, Style::source, terminal) + '\n' +
                wrapped(without_controls(dropped.text), terminal.width, 2);
    }
    return text;
}

}  // namespace

ExitStatus run_show(const ShowCommand& command) {
    IndexReader index(index_to_read(command.database));
    Document article;
    std::vector<Passage> passages;
    index.read([&] {
        const std::string id = find_article(index, command.article);
        article = index.article(id).value();
        passages = index.passages(id);
    });
    if (command.json) {
        std::cout << json_from(article, passages) << '\n';
    } else if (command.dropped) {
        std::cout << dropped_text_from(article, terminal_of(1));
    } else {
        std::cout << text_from(article, passages, terminal_of(1));
    }
    return ExitStatus::ok;
}

}  // namespace docent
