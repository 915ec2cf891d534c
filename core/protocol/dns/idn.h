// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sockeye
{

/// The A-label of one label in any script (UTS 46 non-transitional, IDNA2008); \a label holds no dot. BadInput with a
/// finished sentence where there is none. Any thread.
Result<QByteArray> idnToAscii(QStringView label);

/// The label that the A-label \a label stands for, only where encoding it again gives \a label and it mixes no scripts
/// that are not written together: otherwise nothing, and the A-label is what to show. Any thread.
std::optional<QString> idnToUnicode(QByteArrayView label);

} // namespace sockeye
