// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/choicebox.h"

#include <QStylePainter>

namespace sockeye
{

void ChoiceBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    constexpr int margin = 4; // within the field, at both sides
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - margin);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace sockeye
