// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/doors.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sockeye
{

Doors::Doors(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("doors"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
}

void Doors::setDoors(const QList<Door> &doors)
{
    if (m_doors == doors)
        return;
    m_doors = doors;
    qDeleteAll(findChildren<QPushButton *>());
    for (const Door &door : doors) {
        auto *button = new QPushButton(door.text, this);
        button->setObjectName(door.id);
        button->setMinimumWidth(button->sizeHint().width() + 3 * fontMetrics().averageCharWidth());
        connect(button, &QPushButton::clicked, this, [this, id = door.id] { emit opened(id); });
        layout()->addWidget(button);
        button->show(); // a layout would do so later, and take no room for it until then
    }
}

} // namespace sockeye
