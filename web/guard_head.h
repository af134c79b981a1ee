#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/guard_refusal.h"

namespace docent {

/// A request head that passed every check, rebuilt from the parts that were understood.
struct CheckedHead {
    std::string text;         ///< request line and kept headers, closed by an empty line
    bool keep_alive = false;  ///< the client would like to send another request
};

/// Where the first request head in `bytes` ends: one past its empty line, or npos while that has
/// not arrived. Takes: how many leading bytes an earlier call has already looked at.
std::size_t find_head_end(std::string_view bytes, std::size_t already_seen);

/// The request in `head` as it may be handed on, or why it is refused. Served are GET and HEAD
/// of a path, without a body, by HTTP/1.0 and 1.1. Only headers that a page server has a use for
/// are kept (see the table in guard_head.cpp).
/// Takes: one whole head; the host names to answer for, empty for every name.
/// Source: RFC 9112 (message framing), RFC 9110 section 7.2 (Host).
std::variant<CheckedHead, Refusal> check_request_head(
    std::string_view head, const std::vector<std::string>& allowed_hosts);

/// Whether a head that is still incomplete can be refused already: nothing that could become
/// HTTP, or `max_head_bytes` used up (414 within the request line, else 431).
std::optional<Refusal> check_partial_head(std::string_view bytes, std::size_t max_head_bytes);

}  // namespace docent
