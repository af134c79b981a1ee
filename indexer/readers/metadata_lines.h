#pragma once

#include "indexer/cleaning_options.h"
#include "indexer/readers/raw_article.h"

namespace docent {

/// Takes the lines in which an article says of itself who wrote it and when ("By Jane Doe, RN",
/// "Medically reviewed by Dr. John Roe on March 3, 2024", "Last updated: 3 May 2023") into its
/// fields `author`, `published`, `reviewed` and `updated` where they are empty, and out of its
/// text.
///
/// Only whole lines near its beginning or end count; one that says anything else stays and says
/// nothing. A label and its value may stand in two lines. What is taken out is on the article's
/// receipt, by the rule `byline` (names a person) or `date_line`; a rule that is kept by `options`
/// fills the fields and leaves the line.
void take_metadata_lines(RawArticle& article, const CleaningOptions& options = {});

}  // namespace docent
