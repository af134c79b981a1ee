#pragma once

#include <pugixml.hpp>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/readers/list_counter.h"

namespace docent {

/// The lists of a DOCX document, and where each of them has counted to.
class DocxNumbering {
  public:
    /// Takes: the part that defines the lists, which must outlive this, or a null node when there
    /// is none.
    explicit DocxNumbering(pugi::xml_node numbering);

    /// Counts an item of the list `list_id` and gives its marker; empty when there is no such list
    /// or when its items carry no mark.
    std::string next_marker(const std::string& list_id, int level);

  private:
    struct List {
        std::string counter_id;     // lists of one kind count on from each other
        pugi::xml_node definition;  // what this list changes
        bool has_begun = false;
    };

    void add_definition(pugi::xml_node definition);

    std::unordered_map<std::string, List> lists_;
    std::unordered_map<std::string, ListCounter> counters_;
    std::set<std::pair<std::string, int>> unmarked_;  // levels of counters without a mark
};

}  // namespace docent
