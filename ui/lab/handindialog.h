// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace sockeye
{

class LabSession;
class Note;

/// What is still missing, and where the report goes. Main thread.
class HandInDialog : public QDialog
{
    Q_OBJECT

public:
    HandInDialog(LabSession &session, QWidget *parent);

signals:
    /// The report has been written to \a path.
    void handedIn(const QString &path);
    /// The student goes back to this question or run.
    void goToAsked(const QString &id);

private:
    QWidget *buildMissing();
    QWidget *buildPath();
    void browse();
    QString reportPath() const;
    QString pdfPath() const;
    void updateHint();
    void handIn();

    LabSession &m_session;
    QLineEdit *m_path;
    QCheckBox *m_alsoPdf;
    Note *m_hint;
};

} // namespace sockeye
