// Writes refusals by hand: a request that is not handed to the HTTP library has no response object.
#include "web/guard_refusal.h"

namespace docent {
namespace {

std::string_view phrase_of(int status) {
    switch (status) {
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 421:
            return "Misdirected Request";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 505:
            return "HTTP Version Not Supported";
        default:
            return "Bad Request";
    }
}

}  // namespace

std::string response_from_refusal(const Refusal& refusal, std::string_view request_bytes) {
    const std::string body = refusal.sentence + "\n";
    std::string response = "HTTP/1.1 " + std::to_string(refusal.status) + " ";
    response.append(phrase_of(refusal.status)).append("\r\n");
    if (refusal.status == 405) response += "Allow: GET, HEAD\r\n";
    response += "Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n";
    response += "Cache-Control: no-store\r\nConnection: close\r\n";
    response += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    if (!request_bytes.starts_with("HEAD ")) response += body;
    return response;
}

}  // namespace docent
