// Blocks and passages both cut the article's text. The blocks are first cut at the passages'
// borders; written in order, the passage, list or table around each piece is opened and closed
// where it changes. A table that several passages share is a table in each, but looks like one: its
// caption and headers are shown once, its columns are as wide everywhere. Nothing here decides what
// a passage is.

#include "web/article_html.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "web/article_pieces.h"
#include "web/article_tables.h"
#include "web/dates_html.h"
#include "web/list_html.h"
#include "web/source_file.h"

namespace docent {
namespace {

constexpr std::string_view kReconstructed = "Table reconstructed from running text";

// The tables whose rows lie in several passages.
std::set<std::size_t> shared_tables(const std::vector<ArticlePiece>& pieces,
                                    const ArticleTables& tables) {
    std::map<std::size_t, std::size_t> passages;  // by table
    std::set<std::size_t> shared;
    for (const ArticlePiece& piece : pieces) {
        const std::optional<RowPlace> place = tables.place_of(*piece.block);
        if (!place || piece.goes_on) continue;
        const auto passage = passages.emplace(place->table, piece.passage).first;
        if (passage->second != piece.passage) shared.insert(place->table);
    }
    return shared;
}

class ArticleWriter {
  public:
    ArticleWriter(const Document& article, const std::vector<Passage>& passages)
        : article_(article),
          passages_(passages),
          tables_(article.blocks),
          pieces_(pieces_of(article, passages)),
          shared_tables_(shared_tables(pieces_, tables_)) {}

    Html html() {
        for (const ArticlePiece& piece : pieces_) {
            if (!repeats_title(piece)) write(piece);
        }
        enter_passage(kNoPassage);
        return std::move(html_);
    }

  private:
    bool repeats_title(const ArticlePiece& piece) const {
        return piece.block == article_.blocks.data() && piece.block->kind == BlockKind::heading &&
               piece.block->text == article_.title;
    }

    void write(const ArticlePiece& piece) {
        enter_passage(piece.passage);
        if (piece.block->kind != BlockKind::table_row) are_rows_noted_ = false;
        if (piece.block->kind == BlockKind::list_item) return write_item(piece);
        if (piece.block->kind == BlockKind::table_row) return write_row(piece);
        leave_group();
        const std::string_view text = text_of(piece);
        if (piece.block->kind == BlockKind::heading) {
            write_heading(piece.block->heading_level, text);
        } else if (piece.block->kind == BlockKind::question) {
            html_ << "<p class=\"question\">" << text << "</p>\n";
        } else if (piece.block->kind == BlockKind::disclaimer) {
            html_ << "<p class=\"note\" role=\"note\">" << text << "</p>\n";
        } else if (piece.block->kind == BlockKind::quote) {
            html_ << "<blockquote><p>" << text << "</p></blockquote>\n";
        } else if (piece.block->kind == BlockKind::code) {
            html_ << "<pre tabindex=\"0\"><code>" << text << "</code></pre>\n";
        } else if (piece.goes_on) {
            html_ << "<p class=\"goes-on\">" << text << "</p>\n";
        } else {
            html_ << "<p>" << text << "</p>\n";
        }
    }

    // The title is the page's h1; below it no level is left out, whatever the article does.
    void write_heading(int level, std::string_view text) {
        level_ = std::clamp(level, 2, std::min(level_ + 1, 6));
        html_ << "<h" << level_ << ">" << text << "</h" << level_ << ">\n";
    }

    void write_item(const ArticlePiece& piece) {
        const ListMarker marker = list_marker_before(article_.text, piece.block->begin_byte);
        enter_list(list_kind_of(marker));
        if (piece.goes_on) {
            html_ << "<li class=\"goes-on\">";
        } else {
            html_ << item_tag(marker);
        }
        html_ << text_of(piece) << "</li>\n";
    }

    void write_row(const ArticlePiece& piece) {
        const std::optional<RowPlace> place = tables_.place_of(*piece.block);
        if (!place) {
            enter_rows(piece.block->is_reconstructed);
            html_ << "<li>" << text_of(piece) << "</li>\n";
        } else if (!piece.goes_on) {
            enter_table(place->table, piece.block->is_reconstructed);
            html_ << "<tr>";
            for (const std::string_view cell : tables_[place->table].rows[place->row]) {
                html_ << "<td>" << cell << "</td>";
            }
            html_ << "</tr>\n";
        }
    }

    void enter_passage(std::size_t passage) {
        if (passage == passage_) return;
        leave_group();
        if (passage_ != kNoPassage) html_ << "</div>\n";
        if (passage != kNoPassage) {
            html_ << R"(<div class="passage" id="p-)" << passages_[passage].id.ordinal << "\">\n";
        }
        passage_ = passage;
    }

    void enter_list(ListKind kind) {
        if (table_) leave_group();
        change_list(html_, list_, kind);
    }

    void enter_rows(bool is_reconstructed) {
        const bool is_open = list_ == ListKind::rows && are_rows_reconstructed_ == is_reconstructed;
        if (!is_open) leave_group();
        if (is_reconstructed && !are_rows_noted_) {
            html_ << "<p class=\"note\">" << kReconstructed << "</p>\n";
        }
        are_rows_noted_ = is_reconstructed;
        are_rows_reconstructed_ = is_reconstructed;
        enter_list(ListKind::rows);
    }

    void enter_table(std::size_t table, bool is_reconstructed) {
        if (table_ == table) return;
        leave_group();
        are_rows_noted_ = false;
        if (!shared_tables_.contains(table)) {
            html_ << "<div class=\"table\" tabindex=\"0\">\n<table>\n";
        } else if (last_table_ != table) {
            html_ << "<div class=\"table shared\" tabindex=\"0\">\n<table>\n";
        } else {
            html_ << "<div class=\"table shared goes-on\" tabindex=\"0\">\n<table>\n";
        }
        if (is_reconstructed && last_table_ != table) {
            html_ << "<caption>" << kReconstructed << "</caption>\n";
        }
        write_headers(tables_[table].headers, last_table_ != table);
        table_ = last_table_ = table;
    }

    void write_headers(const std::vector<std::string_view>& headers, bool are_shown) {
        html_ << "<tr>";
        for (const std::string_view header : headers) {
            if (are_shown) {
                html_ << "<th scope=\"col\">" << header << "</th>";
            } else {
                html_ << R"(<th scope="col"><span class="unseen">)" << header << "</span></th>";
            }
        }
        html_ << "</tr>\n";
    }

    void leave_group() {
        change_list(html_, list_, ListKind::none);
        if (table_) html_ << "</table>\n</div>\n";
        table_.reset();
    }

    std::string_view text_of(const ArticlePiece& piece) const {
        return std::string_view(article_.text)
            .substr(piece.begin_byte, piece.end_byte - piece.begin_byte);
    }

    const Document& article_;
    const std::vector<Passage>& passages_;
    const ArticleTables tables_;
    const std::vector<ArticlePiece> pieces_;
    const std::set<std::size_t> shared_tables_;
    Html html_;
    std::size_t passage_ = kNoPassage;
    ListKind list_ = ListKind::none;
    bool are_rows_reconstructed_ = false;  // of the open list of rows
    bool are_rows_noted_ = false;          // the rows so far, over passages, are said to be made up
    std::optional<std::size_t> table_;     // that is open
    std::optional<std::size_t> last_table_;
    int level_ = 1;
};

Html facts_html(const Document& article) {
    Html html;
    html << "<ul class=\"facts\">\n";
    if (!article.author.empty()) html << "<li dir=\"auto\">By " << article.author << "</li>\n";
    html << "<li>" << article.path << "</li>\n";
    const std::string& url = article.source_url;
    if (is_web_address(url)) {
        html << R"(<li><a rel="noreferrer" href=")" << url << "\">Source</a></li>\n";
    } else if (!url.empty()) {
        html << "<li>" << url << "</li>\n";
    } else if (is_shown_source(article.path)) {
        html << "<li><a href=\"" << source_file_url(article.article_id, 0)
             << "\">Original PDF</a></li>\n";
    }
    return html << "</ul>\n";
}

}  // namespace

PageContent article_html(const Document& article, const std::vector<Passage>& passages,
                         const ArticleAge& age) {
    PageContent content;
    content.kind = "article";
    content.title = article.title;
    content.html << "<p class=\"back\" hidden><a href=\"/\">Back to the answers</a></p>\n"
                    "<article class=\"whole\" lang=\""
                 << article.language << "\" dir=\"auto\">\n<h1>" << article.title << "</h1>\n"
                 << dates_html(age) << facts_html(article)
                 << ArticleWriter(article, passages).html() << "</article>\n";
    return content;
}

}  // namespace docent
