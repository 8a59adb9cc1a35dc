package maru.store.axon;

import java.util.List;

/// What was decided: the events, and the state that they lead to.
public record Decision<S, E>(List<E> events, S state) {}
