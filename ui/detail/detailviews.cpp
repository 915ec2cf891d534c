// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/callsview.h"
#include "ui/detail/codeview.h"
#include "ui/detail/detailview.h"
#include "ui/detail/explainview.h"
#include "ui/detail/packetview.h"
#include "ui/detail/plotview.h"
#include "ui/detail/stepsview.h"
#include "ui/ntp/timelineview.h"

namespace sockeye
{

namespace
{

template <class View>
DetailView *made(const Tool &tool, QWidget *parent)
{
    return new View(tool, parent);
}

// A line a kind. What only some tools have says so in `fits`.
constexpr DetailViewKind kinds[] = {
    {"explain", QT_TRANSLATE_NOOP("detail", "Explain"), [](const Tool &) { return true; }, made<ExplainView>},
    {"steps", QT_TRANSLATE_NOOP("detail", "While it runs"), [](const Tool &tool) { return tool.hasSteps; },
     made<StepsView>},
    {"calls", QT_TRANSLATE_NOOP("detail", "Socket calls"), [](const Tool &tool) { return tool.hasCalls; },
     made<CallsView>},
    {"packet", QT_TRANSLATE_NOOP("detail", "Packet"), [](const Tool &tool) { return tool.hasPackets; },
     made<PacketView>},
    {"timeline", QT_TRANSLATE_NOOP("detail", "Timeline"), TimelineView::fits, made<TimelineView>},
    {"plot", QT_TRANSLATE_NOOP("detail", "Plot"), [](const Tool &tool) { return !tool.plots.empty(); }, made<PlotView>},
    {"code", QT_TRANSLATE_NOOP("detail", "Code"), [](const Tool &tool) { return tool.hasCode; }, made<CodeView>},
};

} // namespace

std::vector<const DetailViewKind *> detailViewsOf(const Tool &tool)
{
    std::vector<const DetailViewKind *> fitting;
    for (const DetailViewKind &kind : kinds) {
        if (kind.fits(tool))
            fitting.push_back(&kind);
    }
    return fitting;
}

} // namespace sockeye
