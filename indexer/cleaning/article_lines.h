#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/document_builder.h"
#include "model/document.h"
#include "text/one_of.h"

namespace docent {

/// Gives `text` as rules compare it: on one line, A-Z as a-z, quotation marks straight.
std::string comparable_text(std::string_view text);

/// A block in the form that cleaning rules compare.
struct Line {
    BlockKind kind = BlockKind::paragraph;
    int heading_level = 0;
    std::string text;   ///< as `comparable_text` gives it
    std::string label;  ///< `text` without the signs around it ("» Menu «"); empty if it is long
    std::size_t words = 0;  ///< of `text`
};

using Lines = std::span<const Line>;

/// An article as its lines, in order.
class ArticleLines {
  public:
    explicit ArticleLines(const std::vector<RawBlock>& blocks);

    Lines all() const { return lines_; }

    /// Does a heading behind line `at` say the same as that line, list numbers apart?
    bool recurs_as_heading(std::size_t at) const;

  private:
    std::vector<Line> lines_;
    std::unordered_map<std::string_view, std::size_t> last_heading_;  // by unnumbered label
};

/// One line of an article, and with it all that stands around it.
struct Place {
    const ArticleLines& article;
    std::size_t at = 0;

    const Line& line() const { return article.all()[at]; }
    Lines below() const { return article.all().subspan(at + 1); }
};

bool is_heading(const Line& line);
bool is_list_item(const Line& line);

/// Is it a heading where titles stand: the first line, or of level 1?
bool is_title(const Place& place);

/// Is it a heading, and something other than a heading below it?
bool has_text_below(const Place& place);

/// Does the line say nothing but one of these, where it cannot be a title or an item of a list?
bool is_button(const Place& place, std::initializer_list<std::string_view> labels);

/// Is it code or a row of a table, which no rule may judge by its words?
bool is_verbatim(const Line& line);

bool starts_with_one_of(std::string_view text, std::initializer_list<std::string_view> beginnings);

bool holds_one_of(std::string_view text, std::initializer_list<std::string_view> parts);

/// How many of these does `text` hold?
std::size_t count_held(std::string_view text, std::initializer_list<std::string_view> parts);

/// Gives the words of `text`, each without the signs around it; signs alone are no words.
std::vector<std::string_view> bare_words(std::string_view text);

/// Gives `text` without the white space and the signs around it.
std::string_view without_signs(std::string_view text);

bool is_number(std::string_view word);

/// "1900" to "2099"?
bool is_year(std::string_view word);

}  // namespace docent
