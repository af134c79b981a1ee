#pragma once

#include "indexer/file_descriptor.h"
#include "model/article_file.h"

namespace docent {

/// Why a link is not followed, and what to do about it.
inline constexpr const char* kLinkLeadsOut =
    "it is a link that leads out of the folder or nowhere; copy the file here, or follow links "
    "with --follow-links";

/// Opens an article for reading, wherever its path leads by now: links may have been put into it
/// since the file was found.
///
/// Gives: an open regular file, which lies below `file.root` unless `file.follows_links`; one that
/// is not open when there is nothing at the path, or something else. Pipes are not waited for,
/// devices are never opened.
/// Throws: Error(unreadable) when it must not be read or leads out of the folder, PassingFailure
/// when the disk fails; the message does not name it. Error(internal) when the system has no more
/// open files.
FileDescriptor open_article(const ArticleFile& file);

}  // namespace docent
