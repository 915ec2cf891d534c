// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sockeye
{

/// A worksheet's file, or a language's, as it is handed to students: without answer, tolerance, mistake, mistake_text
/// and marker, and with `feedback: never`, because without the key there is nothing to tell. The rest stays byte for
/// byte. Give it the file of a sheet without problems.
QByteArray withoutKey(const QByteArray &file);

} // namespace sockeye
