// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace sockeye
{

/// The files that marks are made from: the worksheet, the folder of reports, an earlier file of marks; each typed or
/// browsed for, the worksheet also one of those that come with the program. Part of MarksDialog, whose texts these are.
/// Main thread.
class MarksFiles : public QWidget
{
    Q_OBJECT

public:
    explicit MarksFiles(QWidget *parent = nullptr);

    void setSheet(const QString &path);

    /// Paths with `/`, as they were typed; empty where nothing is named.
    QString sheet() const;
    QString folder() const;
    QString earlier() const;

    void focusSheet();
    void focusFolder();

signals:
    void changed();

private:
    QLineEdit *addFile(QGridLayout *grid, const QString &name, const QString &label, const QString &hint,
                       void (MarksFiles::*browse)());
    QWidget *buildBuiltIn();
    void browseSheet();
    void browseFolder();
    void browseEarlier();
    /// A dialog that fills \a line in; without a filter it asks for a folder.
    void browse(QLineEdit *line, const QString &title, const QString &filter);

    QLineEdit *m_sheet;
    QLineEdit *m_folder;
    QLineEdit *m_earlier;
};

} // namespace sockeye
