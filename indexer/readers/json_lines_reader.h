#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Takes an article and the line that it was read from.
using TakeRecord = std::function<void(RawArticle article, std::string_view line)>;

/// Takes the number of a line that was skipped, and the reason. After a thousand of them, one last
/// call tells how many more there were.
using SkipRecord = std::function<void(std::uint32_t line, std::string reason)>;

/// Reads a file of JSON lines, plain or gzipped: one article a line, in order.
///
/// Takes: an open file that stands at its beginning. A line is an object with `text`, and as far as
/// it has them `_id` or `id`, `title`, `url`, `author`, `published` and `language`; a record
/// without an id is called by its line, one without a text has its title as text. Blank lines mean
/// nothing. Lines that are no such object, that are longer than 16 MB or that repeat an id are
/// skipped. Throws: Error(unreadable) when the file is damaged, or when none of its first hundred
/// lines is a record; the articles before have been taken then. What `take` throws goes through.
/// Cost: memory for one line and about 40 bytes for each record, whatever the size of the file.
void read_json_lines(int file, const TakeRecord& take, const SkipRecord& skip);

}  // namespace docent
