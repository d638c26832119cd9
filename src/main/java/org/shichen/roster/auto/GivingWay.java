package org.shichen.roster.auto;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that give way to the window whenever it has something to paint: the engine takes every processor of the desk.
 * Java's thread priorities say so on Windows and macOS; Linux ignores them unless the whole program is started with a
 * flag, so there the thread tells the kernel itself. Where that cannot be done the thread works on as any other.
 */
final class GivingWay implements ThreadFactory {

    /** setpriority(2): the thread itself, the first argument that the kernel takes for a thread's number being 0. */
    private static final int PRIO_PROCESS = 0;

    /** Of 19. A thread at 0 that wants the processor gets ten times as much of it. */
    private static final int NICENESS = 10;

    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform()
                .name("auto-roster")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> {
                    giveWay();
                    work.run();
                });
    }

    private static void giveWay() {
        SET_PRIORITY.ifPresent(setPriority -> {
            try {
                // Refused where the whole program gives way more than that already, which is as well.
                int refused = (int) setPriority.invokeExact(PRIO_PROCESS, 0, NICENESS);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    @SuppressWarnings("restricted") // the signature is setpriority(2)'s
    private static Optional<MethodHandle> setPriority() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("setpriority");
        return function.map(address -> linker.downcallHandle(
                address,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
    }
}
