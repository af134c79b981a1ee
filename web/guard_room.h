#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "web/guard_connection.h"
#include "web/guard_limits.h"

namespace docent {

/// Every open connection by its id.
using Connections = std::unordered_map<std::uint64_t, Connection>;

/// Makes sure that one more connection from `network` is within the limits, by removing the one
/// that has waited longest, of that network or of all. Gives false when all of them are being
/// answered: then the newcomer has to go.
bool make_room(Connections& connections, const std::string& network, const GuardLimits& limits);

/// Removes the connection that has waited longest. Gives false when all are being answered.
bool remove_longest_waiting(Connections& connections);

/// Abandons the connections with the largest responses until those that wait fit `max_bytes`.
void bound_unsent_bytes(Connections& connections, std::size_t max_bytes);

}  // namespace docent
