// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace sockeye
{

/// Goes to any tool by a part of its name, id or sentence: type, Enter.
class GoToDialog : public QDialog
{
    Q_OBJECT

public:
    GoToDialog(std::span<const Tool *const> tools, QWidget *parent);

signals:
    void chosen(int index); ///< in the list of tools

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrowDown(const QString &text);
    void choose();

    const std::vector<const Tool *> m_tools;
    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace sockeye
