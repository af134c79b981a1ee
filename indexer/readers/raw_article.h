#pragma once

#include <string>
#include <vector>

#include "indexer/document_builder.h"
#include "model/document.h"

namespace docent {

/// What a reader finds in a file, before cleaning. Every field may be empty.
struct RawArticle {
    std::string record_id;  ///< as in Document::record_id
    std::string title;
    std::string author;
    std::string source_url;  ///< http or https only: it becomes a link
    std::string language;    ///< ISO 639-1
    std::string published;   ///< ISO 8601 dates
    std::string reviewed;
    std::string updated;
    std::vector<RawBlock> blocks;
    std::vector<Dropped> dropped;  ///< what the reader itself left out: navigation, running headers
};

}  // namespace docent
