// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/catalogue.h"

#include <algorithm>
#include <array>

// A line a tool: NAME stands for the function `const Tool &NAMETool()` of core/NAME.
#define SOCKEYE_TOOLS(NAME)                                                                                            \
    NAME(host)                                                                                                         \
    NAME(lookup)                                                                                                       \
    NAME(services)                                                                                                     \
    NAME(timeout)                                                                                                      \
    NAME(buffers)                                                                                                      \
    NAME(ntp)                                                                                                          \
    NAME(sntp)                                                                                                         \
    NAME(checkup)                                                                                                      \
    NAME(ping)                                                                                                         \
    NAME(trace)                                                                                                        \
    NAME(scan)                                                                                                         \
    NAME(connections)                                                                                                  \
    NAME(probe)                                                                                                        \
    NAME(throughput)

namespace sockeye
{

#define DECLARE(NAME) const Tool &NAME##Tool();
SOCKEYE_TOOLS(DECLARE)
#undef DECLARE

std::span<const Tool *const> catalogue()
{
#define ADDRESS(NAME) &NAME##Tool(),
    static const std::vector<const Tool *> tools = {SOCKEYE_TOOLS(ADDRESS)};
#undef ADDRESS
    return tools;
}

const Tool *findTool(QStringView id)
{
    const auto tools = catalogue();
    const auto found =
        std::find_if(tools.begin(), tools.end(), [id](const Tool *tool) { return id == QLatin1StringView(tool->id); });
    return found == tools.end() ? nullptr : *found;
}

} // namespace sockeye
