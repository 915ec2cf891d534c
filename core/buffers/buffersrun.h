// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/buffers/bufferstool.h"

namespace sockeye
{

/// The tool's function: opens a socket for each kind and size, reads its options, sets what was asked, connects, and
/// reads again; perhaps once more when bytes have gone through it.
Result<BuffersSummary> runBuffers(const BuffersRequest &request, Context &context, Rows<BufferRow> &rows);

} // namespace sockeye
