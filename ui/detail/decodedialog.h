// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace sockeye
{

class PacketPanel;

/// "Decode a packet": hex is typed or pasted, and its bytes and fields are seen at once. Main thread.
class DecodeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DecodeDialog(QWidget *parent);

private:
    void decode();

    const WallTime m_around; // stamps are told in today's era
    QPlainTextEdit *m_hex;
    QComboBox *m_protocol;
    QLabel *m_status;
    PacketPanel *m_panel;
};

} // namespace sockeye
