// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/readtable.h"

namespace sockeye
{

class CallsModel;

/// The list of calls. Calls of the selected row have a bar at their left.
class CallsTable : public ReadTable
{
    Q_OBJECT

public:
    explicit CallsTable(CallsModel *model, QWidget *parent = nullptr);

signals:
    void rowAsked(const QModelIndex &call);

protected:
    void fitColumns() override;
    void fillMenu(QMenu *menu) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    CallsModel *const m_calls;
};

} // namespace sockeye
