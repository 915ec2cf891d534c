// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace sockeye
{

/// A report as reportHtml() made it, printed: PDF on A4, with a foot line and page numbers. Its plots are drawn, not
/// pictures, and nothing is read from outside of it. Main thread.
QByteArray reportPdf(const QByteArray &html);

} // namespace sockeye
