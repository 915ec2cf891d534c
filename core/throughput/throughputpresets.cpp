// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputtool.h"

namespace sockeye
{

namespace
{

constexpr PresetValue bulk[] = {{"pattern", "bulk"}};
constexpr PresetValue bufferSweep[] = {
    {"pattern", "bulk"}, {"send_buffer_bytes", "4096,16384,65536,262144,1048576,0"}, {"seconds", "1"}};
constexpr PresetValue writeSweep[] = {
    {"pattern", "bulk"}, {"write_bytes", "64,512,4096,32768,131072,1048576"}, {"seconds", "1"}};
constexpr PresetValue streams[] = {{"pattern", "bulk"}, {"streams", "4"}};
constexpr PresetValue nagle[] = {{"pattern", "write_write_read"}, {"nodelay", "off"}};
constexpr PresetValue nagleOff[] = {{"pattern", "write_write_read"}, {"nodelay", "on"}};
constexpr PresetValue smallWrites[] = {{"pattern", "small_writes"}, {"nodelay", "off"}};
constexpr PresetValue smallWritesOff[] = {{"pattern", "small_writes"}, {"nodelay", "on"}};
constexpr PresetValue latency[] = {
    {"pattern", "request_reply"}, {"write_bytes", "64,1024,16384"}, {"nodelay", "on"}, {"seconds", "1"}};
constexpr PresetValue udpLoss[] = {
    {"protocol", "udp"}, {"pattern", "bulk"}, {"receive_buffer_bytes", "4096,0"}, {"seconds", "1"}};

constexpr Preset presets[] = {
    {"bulk", QT_TRANSLATE_NOOP("presets", "As much as goes"),
     QT_TRANSLATE_NOOP("presets", "Large writes, buffers sized by the kernel: look at the rate over time."), bulk},
    {"buffer_sweep", QT_TRANSLATE_NOOP("presets", "Send buffers"),
     QT_TRANSLATE_NOOP("presets", "Six send buffers: from which size on does a larger one bring nothing?"),
     bufferSweep},
    {"write_sweep", QT_TRANSLATE_NOOP("presets", "Sizes of a write"),
     QT_TRANSLATE_NOOP("presets",
                       "Writes of 64 bytes to 1 MiB: each is a system call. See the rate by size of a write."),
     writeSweep},
    {"streams", QT_TRANSLATE_NOOP("presets", "Four streams"),
     QT_TRANSLATE_NOOP("presets", "Four connections at once: do they share fairly? Are they quicker than one?"),
     streams},
    {"nagle", QT_TRANSLATE_NOOP("presets", "Write, write, read"),
     QT_TRANSLATE_NOOP("presets", "Two small writes, then an answer: about 40 ms a round on a path of microseconds."),
     nagle},
    {"nagle_off", QT_TRANSLATE_NOOP("presets", "Write, write, read with No delay"),
     QT_TRANSLATE_NOOP("presets", "The same with TCP_NODELAY. Look at the median round: the wait is gone."), nagleOff},
    {"small_writes", QT_TRANSLATE_NOOP("presets", "Small writes"),
     QT_TRANSLATE_NOOP("presets", "64 bytes a write, joined into full packets: compare with “As much as goes”."),
     smallWrites},
    {"small_writes_nodelay", QT_TRANSLATE_NOOP("presets", "Small writes with No delay"),
     QT_TRANSLATE_NOOP("presets", "64 bytes a write, and each leaves at once: a packet a write costs both sides more."),
     smallWritesOff},
    {"latency", QT_TRANSLATE_NOOP("presets", "Request and reply"),
     QT_TRANSLATE_NOOP("presets", "One at a time, of three sizes: the slowest hundredth is what people notice."),
     latency},
    {"udp_loss", QT_TRANSLATE_NOOP("presets", "UDP without a brake"),
     QT_TRANSLATE_NOOP("presets", "As fast as the system takes them: look at how many a small receive buffer lost."),
     udpLoss},
};

} // namespace

std::span<const Preset> throughputPresets()
{
    return presets;
}

} // namespace sockeye
