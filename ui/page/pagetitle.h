// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sockeye
{

class Tool;

/// What stands at the top of a tool's page: its title, and the sentence that says what it does.
QWidget *makePageTitle(const Tool &tool, QWidget *parent);

} // namespace sockeye
