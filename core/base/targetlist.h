// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sockeye
{

/// Targets as people type and paste them: divided by commas, semicolons, spaces or line ends, of which several in a row
/// are one as long as no two commas or semicolons are among them. A dash between spaces is a range's, and a space
/// behind a backslash belongs to a name (RFC 1035 section 5.1). What detail::joinList() wrote comes apart exactly.
QStringList splitTargets(QStringView text);

} // namespace sockeye
