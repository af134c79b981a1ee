#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace docent {

/// Gives the character that an HTML entity stands for.
///
/// Takes: the whole entity, "&eacute;", "&#233;" or "&#xE9;".
/// Gives: UTF-8, or nothing when the name is unknown or the number is no character.
std::optional<std::string> decode_entity(std::string_view entity);

/// Gives the text of a piece of HTML: tags and comments gone (a blank in their place where they
/// part words), entities decoded, nothing of `script` and `style`. What is no tag stays as typed.
std::string text_from_html(std::string_view html);

/// Gives the lower-case name of the tag that `html` begins with, "/" first if it closes
/// ("/script"); empty when `html` begins with no tag.
std::string tag_name(std::string_view html);

/// Is the text inside elements of this name program rather than prose: `script` or `style`?
bool is_hidden_element(std::string_view name);

}  // namespace docent
