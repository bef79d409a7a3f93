"""Plays sound from memory on this computer: implements `ui.files.viewer_presenter.Sound`."""

from __future__ import annotations

from typing import Any

from vios_desktop.domain.errors import ViosError


class MemorySound:
    """WAV, MP3, OGG and FLAC. Nothing is written to the disk; the device is opened only while sound plays."""

    def __init__(self) -> None:
        self._device: Any = None

    def play(self, content: bytes) -> float:
        """Begin from the start; returns the length in seconds.

        Raises `ViosError("file_not_shown")` for a sound that cannot be decoded and for a computer without sound.
        """
        import miniaudio

        self.stop()
        try:
            decoded = miniaudio.decode(content)
            device = miniaudio.PlaybackDevice(
                output_format=decoded.sample_format, nchannels=decoded.nchannels, sample_rate=decoded.sample_rate
            )
        except miniaudio.MiniaudioError:
            raise ViosError("file_not_shown") from None
        stream = miniaudio.stream_raw_pcm_memory(decoded.samples, decoded.nchannels, decoded.sample_width)
        next(stream)
        device.start(stream)
        self._device = device
        return float(decoded.duration)

    def stop(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.close()
