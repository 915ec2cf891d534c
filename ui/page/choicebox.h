// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace sockeye
{

/// A choice that may be narrower than its words: what is cut ends in an ellipsis. Whoever makes it narrow tells the
/// whole word in the tooltip. Main thread.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sockeye
