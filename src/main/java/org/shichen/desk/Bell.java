package org.shichen.desk;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.shichen.checkpoint.AlarmQueue;

/**
 * Two tones, for what is urgent three pairs of them. A machine without loudspeakers stays silent; the alarms are shown
 * in any case.
 */
public final class Bell implements AlarmQueue.Sound {

    private static final Logger LOG = Logger.getLogger(Bell.class.getName());
    private static final float RATE = 22_050;
    private static final double[] TONES = {880, 660};
    private static final double SECONDS = 0.18;

    private final AtomicBoolean ringing = new AtomicBoolean();
    private volatile boolean broken;

    @Override
    public void ring(boolean urgent) {
        if (!broken && ringing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("bell").start(() -> play(urgent ? 3 : 1));
        }
    }

    private void play(int pairs) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            for (int pair = 0; pair < pairs; pair++) {
                for (double tone : TONES) {
                    byte[] samples = samples(tone);
                    line.write(samples, 0, samples.length);
                }
            }
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException silent) {
            broken = true;
            LOG.info("no sound on this machine: " + silent.getMessage());
        } finally {
            ringing.set(false);
        }
    }

    /** A tone that swells and fades, so that it does not crack; little-endian, 16 bits. */
    private static byte[] samples(double hertz) {
        int count = (int) (RATE * SECONDS);
        byte[] samples = new byte[count * 2];
        for (int i = 0; i < count; i++) {
            double swell = Math.sin(Math.PI * i / count);
            int value = (int) (Math.sin(2 * Math.PI * hertz * i / RATE) * swell * 0.5 * Short.MAX_VALUE);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }
}
