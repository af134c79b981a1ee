#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Why a request is not served.
struct Refusal {
    int status = 400;
    std::string sentence;  ///< for the person who reads it; never holds bytes of the request
};

/// A whole HTTP response that tells the refusal and closes the connection.
/// Takes: the bytes of the request, which may be cut; a HEAD request gets no body.
std::string response_from_refusal(const Refusal& refusal, std::string_view request_bytes);

}  // namespace docent
