// Who has to go when there is no room. Both rules look once at every connection, of which there
// are a few hundred at most, instead of keeping counters that could go wrong.
#include "web/guard_room.h"

#include <algorithm>
#include <tuple>

namespace docent {
namespace {

/// Connections accepted in the same turn wait since the same moment: then the first id goes.
bool has_waited_longer(const Connection& one, const Connection& other) {
    return std::tie(one.since, one.id) < std::tie(other.since, other.id);
}

/// Removes the connection that has waited longest among those that `may_go`.
template <typename Predicate>
bool remove_longest_waiting_if(Connections& connections, Predicate may_go) {
    auto longest = connections.end();
    for (auto next = connections.begin(); next != connections.end(); ++next) {
        if (next->second.phase == Connection::Phase::answering || !may_go(next->second)) continue;
        const bool is_first = longest == connections.end();
        if (is_first || has_waited_longer(next->second, longest->second)) longest = next;
    }
    if (longest == connections.end()) return false;
    connections.erase(longest);
    return true;
}

}  // namespace

bool make_room(Connections& connections, const std::string& network, const GuardLimits& limits) {
    const auto is_same = [&network](const Connection& other) {
        return other.peer.network == network;
    };
    const auto from_network = std::count_if(connections.begin(), connections.end(),
                                            [&](const auto& item) { return is_same(item.second); });
    if (static_cast<std::size_t>(from_network) >= limits.max_connections_per_address) {
        return remove_longest_waiting_if(connections, is_same);
    }
    return connections.size() < limits.max_connections || remove_longest_waiting(connections);
}

bool remove_longest_waiting(Connections& connections) {
    return remove_longest_waiting_if(connections, [](const Connection&) { return true; });
}

void bound_unsent_bytes(Connections& connections, std::size_t max_bytes) {
    std::size_t total = 0;
    for (const auto& [id, connection] : connections) total += connection.response.size();
    while (total > max_bytes) {
        auto largest = connections.begin();
        for (auto next = connections.begin(); next != connections.end(); ++next) {
            if (next->second.response.size() > largest->second.response.size()) largest = next;
        }
        total -= largest->second.response.size();
        largest->second.abandon();
    }
}

}  // namespace docent
