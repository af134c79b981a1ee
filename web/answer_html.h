#pragma once

#include <string>

#include "model/answer_page.h"
#include "web/html.h"
#include "web/passage_html.h"

namespace docent {

/// How the place of an answer is named.
enum class PlaceName {
    whole,         ///< the article's title, and the headings below it
    below_article  ///< the headings: the answer before it is of the same article
};

/// Gives one passage of a page of answers: where it stands, its text, where else it stands, which
/// words of the question it holds, its age, its score and its source.
///
/// Takes: the level of its heading, 2 for `<h2>`.
Html answer_html(const Answer& answer, Marking marking, int heading_level,
                 PlaceName name = PlaceName::whole);

/// Gives the address of a passage in its article, "/article/ID#p-N".
std::string passage_url(const PassageId& id);

}  // namespace docent
