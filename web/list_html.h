#pragma once

#include "web/html.h"
#include "web/list_marker.h"

namespace docent {

/// What holds list items and rows that follow each other.
enum class ListKind { none, bullets, numbers, rows };

/// Gives the kind of list that an item with this marker belongs to.
ListKind list_kind_of(const ListMarker& marker);

/// Ends the list that is open and begins the next, if they are of different kinds.
/// Takes: the kind that is open, `none` at first; afterwards it is `next`.
void change_list(Html& html, ListKind& open, ListKind next);

/// Gives the start tag of an item, with its number and depth.
Html item_tag(const ListMarker& marker);

}  // namespace docent
