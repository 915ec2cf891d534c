// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sockeye
{

/// `code python|c|shell ID [TARGET…] [--OPTION VALUE]…`: prints the program for the request, or writes it to the file
/// behind `--output`, and gives the exit status. Nothing is asked and nothing started.
int runCode(const QStringList &arguments);

} // namespace sockeye
