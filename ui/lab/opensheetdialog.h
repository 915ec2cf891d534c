// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;

namespace sockeye
{

/// The worksheets that come with the program, by title, and the way to any other. Main thread.
class OpenSheetDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OpenSheetDialog(QWidget *parent);

signals:
    void chosen(const QString &path);

private:
    void choose();
    void browse();

    QListWidget *m_list;
};

} // namespace sockeye
