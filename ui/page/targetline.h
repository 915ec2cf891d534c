// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QToolButton;

namespace sockeye
{

class ElidedLabel;

/// What a request is to ask: a line of targets with the recent ones at hand, or, where the tool takes several, a file
/// of them, which is named in its place. The file is read at every run, so it may change meanwhile. Main thread.
class TargetLine : public QWidget
{
    Q_OBJECT

public:
    TargetLine(const Field &field, const QString &text, QWidget *parent = nullptr);

    /// Puts the targets into \a request. The error is BadInput with a sentence: what is typed is wrong, the file can't
    /// be read, or has no target. What can't be taken of the file is noted().
    Result<void> takeInto(void *request);

    /// What is typed; empty while a file is in its place.
    QString text() const;
    /// What is typed, whether or not a file is in its place.
    QString typed() const;
    /// Typed targets, in place of a file as well.
    void setText(const QString &text);
    /// The file's path; empty where there is none.
    QString file() const { return m_path; }
    /// Names \a path in place of the line, without looking at it; the line comes back with an empty one.
    void setFile(const QString &path);
    /// The same for a file that somebody has chosen: it is read, and refused() where that fails.
    void chooseFile(const QString &path);

    QStringList recent() const;
    void setRecent(const QStringList &targets);
    /// Puts what is typed first among the recent ones.
    void remember();

    /// What has the keyboard.
    QWidget *input() const;
    /// Makes the mnemonic of \a label go there.
    void setLabel(QLabel *label);
    void focusInput();

signals:
    void submitted(); ///< Enter
    void edited();
    void refused(const QString &sentence);
    void noted(const QString &sentence); ///< what is left out of the file

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLine();
    void buildFile();
    void browse();
    bool takeKey(QKeyEvent *key, bool isLine);
    bool takeDrop(QEvent *event);
    Result<QStringList> readFile();
    void showCount(qint64 count);

    const Field &m_field;
    QString m_path;
    QLabel *m_label = nullptr;
    QComboBox *m_line;
    QFrame *m_chip = nullptr; // null where the tool takes one target
    ElidedLabel *m_chipText = nullptr;
    QToolButton *m_browse = nullptr;
};

} // namespace sockeye
