package org.shichen.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Starts JavaFX without an Application class, and asks its thread from outside. */
final class Toolkit {

    private Toolkit() {}

    /** @param headless paint without a display, in software */
    static void start(boolean headless) {
        System.setProperty("java.awt.headless", "true");
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            running.await();
        } catch (IllegalStateException alreadyRunning) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
    }

    /** Runs on the FX thread and waits for the answer. */
    static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
