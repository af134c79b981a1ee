#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/answer_page.h"
#include "model/document.h"
#include "model/index_report.h"
#include "model/passage.h"
#include "query/batch_question.h"
#include "query/kind_names.h"
#include "store/records.h"
#include "store/unanswered_log.h"

namespace docent {

/// Version of the JSON shapes below, documented in docs/http-api.md; the field "format".
inline constexpr int kJsonFormat = 1;

// Everything that docent says to programs is written here, for the command line and HTTP alike.
// Each function gives one JSON object on one line, without a line end, valid UTF-8.

std::string json_from(const AnswerPage& page);
std::string json_from(const IndexReport& report);
std::string json_from(const IndexStatus& status);
std::string json_from(const std::vector<ArticleHead>& articles);
std::string json_from(const Document& article, const std::vector<Passage>& passages);
std::string json_from(const std::vector<UnansweredQuestion>& questions);
std::string json_from_error(std::string_view message);

/// Gives the page as `json_from` does, with the question's id as "_id" where it has one.
std::string json_from(const AnswerPage& page, const BatchQuestion& question);

}  // namespace docent
