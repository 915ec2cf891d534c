// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QStringView>

namespace sockeye
{

/// Every tool, in the order of the tabs.
std::span<const Tool *const> catalogue();

/// The tool with the public id \a id, or null.
const Tool *findTool(QStringView id);

} // namespace sockeye
