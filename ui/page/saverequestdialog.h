// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/savedrequests.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sockeye
{

/// Asks under which name a request is saved. A name that is taken is given up only by pressing Replace after it was
/// said; without a name, and where there are too many, a sentence says what to do. Main thread.
class SaveRequestDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a saved are there already.
    SaveRequestDialog(const SavedRequests &saved, QWidget *parent);

signals:
    void named(const QString &name);

private:
    void save();
    void say(const QString &sentence);
    void offerReplacing(bool offered);

    const SavedRequests m_saved;
    QLineEdit *m_name;
    QLabel *m_hint;
    QPushButton *m_save;
    bool m_isReplacing = false; // the name is taken, and that was said
};

} // namespace sockeye
