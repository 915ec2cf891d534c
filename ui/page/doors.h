// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace sockeye
{

/// Where a page that has not been used yet leads.
struct Door {
    QString id; ///< of its button
    QString text;
    bool operator==(const Door &) const = default;
};

/// Buttons beside each other, one a door. Main thread.
class Doors : public QWidget
{
    Q_OBJECT

public:
    explicit Doors(QWidget *parent = nullptr);
    void setDoors(const QList<Door> &doors);
    bool isEmpty() const { return m_doors.isEmpty(); }

signals:
    void opened(const QString &id);

private:
    QList<Door> m_doors;
};

} // namespace sockeye
