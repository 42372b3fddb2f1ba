package org.miaopi.runtime.processing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A real database under a process that dies at one of its writes: just before it, or just after.
 */
final class CrashingDatabase {

  enum Moment {
    BEFORE,
    AFTER
  }

  private static final Set<String> WRITES = Set.of("updateOne", "findOneAndUpdate", "insertOne");

  private final MongoDatabase real;
  private int writesLeft = Integer.MAX_VALUE;
  private Moment moment = Moment.BEFORE;

  CrashingDatabase(MongoDatabase real) {
    this.real = real;
  }

  /**
   * @param write which one kills the process, from 0
   */
  void crashAt(int write, Moment at) {
    writesLeft = write;
    moment = at;
  }

  MongoDatabase database() {
    return proxy(MongoDatabase.class, this::onDatabase);
  }

  private @Nullable Object onDatabase(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result = invoke(real, method, arguments);
    if (!(result instanceof MongoCollection<?> collection)) return result;
    return proxy(
        MongoCollection.class,
        (it, called, given) ->
            WRITES.contains(called.getName())
                ? write(collection, called, given)
                : invoke(collection, called, given));
  }

  private @Nullable Object write(
      MongoCollection<?> collection, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean here = writesLeft-- == 0;
    if (here && moment == Moment.BEFORE) throw new Crash();
    Object result = invoke(collection, method, arguments);
    if (here) throw new Crash();
    return result;
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
